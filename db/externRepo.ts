import { zExtern } from '../shared/extern/extern.ts';
import { arendetabell } from './arendetabell.ts';

export const externRepo = arendetabell('extern', zExtern);
