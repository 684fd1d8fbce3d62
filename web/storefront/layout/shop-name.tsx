/** What stands for the shop at the top of its pages: its logo, else its name in type. */
import { useRootData } from '../../request/root-data.ts';

type Mark = { url: string; width: number; height: number };

export function ShopName() {
  const shop = useRootData()?.shop;
  if (!shop) return null;
  const { name, logo, logoDark } = shop;
  if (!logo) return <span data-content="">{name}</span>;
  return (
    <>
      <Logo mark={logo} name={name} className={logoDark ? 'logo logo-light' : 'logo'} />
      {logoDark && <Logo mark={logoDark} name={name} className="logo logo-dark" />}
    </>
  );
}

function Logo({ mark, name, className }: { mark: Mark; name: string; className: string }) {
  const { url, width, height } = mark;
  return <img className={className} src={url} width={width} height={height} alt={name} />;
}
