import { LockKeyhole } from 'lucide-react';
import { Chip } from '../ui/Chip.tsx';

/** Beside what IT has decided for this computer and nobody can change in the window. */
export const AvIt = () => <Chip icon={LockKeyhole}>Bestämt av IT</Chip>;
