/** Who sells and how to reach them, at the foot of each page. Nothing of it where nothing is set. */
import { useRootData } from '../../request/root-data.ts';

export function Seller() {
  const seller = useRootData()?.seller;
  if (!seller) return null;
  const { lines, email, phone } = seller;
  if (lines.length === 0 && !email && !phone) return null;
  return (
    <address className="fine mt-6 grid gap-x-6 not-italic text-quiet" data-content="">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {email && (
        <a href={`mailto:${email}`} className="link-quiet justify-self-start py-1">
          {email}
        </a>
      )}
      {phone && (
        <a
          href={`tel:${phone.replace(/[^+\d]/g, '')}`}
          className="link-quiet justify-self-start py-1"
          dir="ltr"
        >
          {phone}
        </a>
      )}
    </address>
  );
}
