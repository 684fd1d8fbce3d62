/** What a page's form sent. Whoever sends something else than a form is told so (400); that is no fault of ours. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    // What `formData` throws for a body that it cannot read; a connection that broke off throws another error.
    if (error instanceof TypeError) throw new Response(null, { status: 400 });
    throw error;
  }
}
