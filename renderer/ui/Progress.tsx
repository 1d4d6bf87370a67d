import { Group, Label, ProgressBar } from 'react-aria-components';
import { Button } from './Button.tsx';

interface Props {
  readonly label: string;
  /** 0–1 */
  readonly part: number;
  readonly text: string;
  readonly onCancel?: (() => void) | undefined;
}

/** Long work: how far it has come, in words too, and a way to stop it. */
export const Progress = ({ label, part, text, onCancel }: Props) => (
  <Group className="row" aria-label={label}>
    <ProgressBar className="progress" value={part} maxValue={1} valueLabel={`${Math.round(part * 100)} %`}>
      {({ percentage, valueText }) => (
        <>
          <div className="row">
            <Label>{label}</Label>
            <span className="push figures">{valueText}</span>
          </div>
          <div className="progress-track">
            <div className="progress-bar" style={{ width: `${percentage ?? 0}%` }} />
          </div>
          <span className="quiet small" aria-live="polite">
            {text}
          </span>
        </>
      )}
    </ProgressBar>
    {onCancel !== undefined && <Button onPress={onCancel}>Avbryt</Button>}
  </Group>
);
