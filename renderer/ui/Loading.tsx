import { useEffect, useState } from 'react';

/** Grey lines where text will be; shown only when the wait has lasted 150 ms, so that quick answers do not flicker. */
export function Loading({
  lines = 4,
  label = 'Hämtar',
}: {
  readonly lines?: number;
  readonly label?: string;
}) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <output className="skeleton">
      <span className="visually-hidden">{label} …</span>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} aria-hidden />
      ))}
    </output>
  );
}
