/** How long nobody touches the computer before what is shown is cleared, where IT has not said otherwise. */
export const usualLockMinutes = 10;
