import { roller } from '../../../shared/profil/profil.ts';
import type { Roll } from '../../../shared/profil/profil.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { momentInText } from '../../ui/swedish.ts';
import { handlingText, sakText } from './loggText.ts';

interface Rad {
  readonly seq: number;
  readonly at: Instant;
  readonly vem: string;
  readonly roll: string;
  readonly handling: string;
  readonly sak: string;
  readonly nummer?: string | null;
}
const isRoll = (roll: string): roll is Roll => Object.hasOwn(roller, roll);

/** Who did what and when; never a word of what was read. */
export const Loggtabell = ({ titel, rader }: { readonly titel: string; readonly rader: readonly Rad[] }) => (
  <table className="table">
    <caption className="visually-hidden">{titel}</caption>
    <thead>
      <tr>
        <th scope="col">När</th>
        <th scope="col">Vem</th>
        <th scope="col">Vad</th>
        <th scope="col">Gäller</th>
      </tr>
    </thead>
    <tbody>
      {rader.map((r) => (
        <tr key={r.seq}>
          <th scope="row">{momentInText(r.at)}</th>
          <td>
            {r.vem}
            <span className="quiet small">
              , {isRoll(r.roll) ? roller[r.roll].replace(/ \(.*/u, '') : r.roll}
            </span>
          </td>
          <td>{handlingText(r.handling)}</td>
          <td>{sakText(r.sak, r.nummer ?? null)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
