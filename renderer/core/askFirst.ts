// Imported before the rest of the window, so that the first answers come while the rest is run.
import { begin } from './begun.ts';

begin();
