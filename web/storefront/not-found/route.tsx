/** Every address that is no screen. A route of its own, so that the shop's head and foot stand around the words. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
