import { addressLines, type PostalAddress } from '#common/addresses.ts';
import { usePage } from '../../i18n/page.tsx';

/** An address as its country writes it, a line each. */
export function AddressLines({ address }: { address: PostalAddress }) {
  const { locale } = usePage();
  return addressLines(address, locale).map((line) => (
    <span key={line} className="block">
      {/* In an Arabic page a German address is still read from the left. */}
      <bdi>{line}</bdi>
    </span>
  ));
}
