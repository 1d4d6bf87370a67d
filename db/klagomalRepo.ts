import { zKlagomal } from '../shared/klagomal/klagomal.ts';
import { arendetabell } from './arendetabell.ts';

export const klagomalRepo = arendetabell('klagomal', zKlagomal);
