import { useEffect, useState } from 'react';

/** True once scripts run on this page: for buttons that do nothing without them. */
export function useScripts(): boolean {
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  return awake;
}
