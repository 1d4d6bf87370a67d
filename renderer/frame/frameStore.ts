import { create } from 'zustand';

interface Frame {
  /** What lies over the page. */
  readonly shown: 'palette' | 'shortcuts' | null;
  readonly isLocked: boolean;
  /** The page is shown as it will be printed. */
  readonly forhandsgranskar: boolean;
  /** A word from the core about its state, shown in the top row. */
  readonly status: string;
}
export const useFrame = create<Frame>(() => ({
  shown: null,
  isLocked: false,
  forhandsgranskar: false,
  status: '',
}));
