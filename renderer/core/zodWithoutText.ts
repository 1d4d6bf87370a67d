// What `zod` is in the window (vite.config.ts). The page's policy refuses code made from text, and zod tries whether it
// may as soon as a schema is made: it is told not to before any module can make one.
import { z } from 'zod/v4';

z.config({ jitless: true });
export { z };
