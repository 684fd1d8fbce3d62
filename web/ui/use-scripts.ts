import { useEffect, useState } from 'react';

/** True once scripts run on this page: for buttons that can do nothing without. */
export function useScripts(): boolean {
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  return awake;
}
