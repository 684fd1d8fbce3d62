import type { LineProperties } from '#common/variant-name.ts';

type Props = { options: { value: string }[]; properties: LineProperties };

/** Below a line's title: the variant, and each property of the line. */
export function LineDetails({ options, properties }: Props) {
  const values = options.map(({ value }) => value).join(', ');
  return (
    <>
      {values && (
        <span className="fine block text-quiet" data-content="">
          {values}
        </span>
      )}
      {Object.entries(properties).map(([name, value]) => (
        <span key={name} className="fine block text-quiet wrap-anywhere" data-content="">
          {name}: <bdi>{value}</bdi>
        </span>
      ))}
    </>
  );
}
