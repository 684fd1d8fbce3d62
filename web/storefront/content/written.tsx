/** What the merchant wrote, as safe HTML: the API makes it of Markdown, and cleans it each time. */
export function Written({ html }: { html: string }) {
  return (
    <div
      className="description max-w-text"
      data-content=""
      dir="auto"
      // Cleaned on the server of everything but formatting, links and the shop's own pictures.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
