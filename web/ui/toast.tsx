/** Short messages that disappear by themselves: what just happened, never what must be read. */
import { createContext, type ReactNode, use, useCallback, useState } from 'react';

const SHOWN_MS = 5000;

type Toast = { id: number; content: ReactNode };
const ToastContext = createContext<(content: ReactNode) => void>(() => {});

export const useToast = () => use(ToastContext);

let lastId = 0;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const show = useCallback((content: ReactNode) => {
    lastId += 1;
    const id = lastId;
    setToasts((shown) => [...shown.slice(-2), { id, content }]);
    setTimeout(() => setToasts((shown) => shown.filter((toast) => toast.id !== id)), SHOWN_MS);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map(({ id, content }) => (
          <div key={id} className="toast">
            {content}
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
