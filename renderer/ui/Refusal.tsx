import { Notice } from './Notice.tsx';

/** Why it was not done, and what to do about it; nothing when there is no refusal. */
export const Refusal = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? null : (
    <Notice kind="danger" role="alert">
      <p>{text}</p>
    </Notice>
  );
