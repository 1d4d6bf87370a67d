import { useEffect, useRef, useState } from 'react';
import { TextField } from './TextField.tsx';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** A field of words to search for. Waits until typing rests, so that a list does not run after every letter. */
export function SearchText({ label, text, onChange }: Props) {
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  const teller = useRef(onChange);
  useEffect(() => {
    teller.current = onChange;
  });
  useEffect(() => {
    if (text === sent.current) return;
    sent.current = text;
    setTyped(text);
  }, [text]);
  useEffect(() => {
    if (typed === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = typed;
      teller.current(typed);
    }, 180);
    return () => clearTimeout(timer);
  }, [typed]);
  return <TextField label={label} value={typed} onChange={setTyped} />;
}
