/** Kept in step with package.json by a test. */
export const programVersion = '0.1.0';
