/** What a page's form sent. Whoever sends anything but a form gets a 400; that is no error of ours. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    // What `formData` throws for an unreadable body; a broken connection throws another error.
    if (error instanceof TypeError) throw new Response(null, { status: 400 });
    throw error;
  }
}
