import { TextField } from '../../ui/TextField.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly error: string | undefined;
  readonly autoFocus?: boolean;
}
/** The paper's recovery key, as it is copied by hand. */
export const Nyckelfalt = (props: Props) => (
  <TextField label="Återställningsnyckel" rows={3} spellCheck={false} {...props} />
);
