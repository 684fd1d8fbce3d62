/** The bag as the whole page knows it: how many things are in it, and whether its panel is open. */
import { createContext, type ReactNode, use, useMemo, useState } from 'react';

type BagFacts = {
  /** Null until known: the page is drawn for everyone and asks afterwards. */
  count: number | null;
  open: boolean;
  setOpen: (open: boolean) => void;
};

const BagContext = createContext<BagFacts>({ count: null, open: false, setOpen: () => {} });
export const useBag = () => use(BagContext);

export function BagProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const facts = useMemo(() => ({ count: null, open, setOpen }), [open]);
  return <BagContext value={facts}>{children}</BagContext>;
}
