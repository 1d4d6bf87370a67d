import { z } from 'zod';

// The page's policy refuses code made from text. zod tries whether it may as soon as a schema is made, so this module
// is imported before any other that makes one.
z.config({ jitless: true });
