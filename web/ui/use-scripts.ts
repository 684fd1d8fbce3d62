import { useEffect, useState } from 'react';

/** True once scripts run on this page: for buttons that do nothing without them. */
export function useScripts(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready;
}
