/** The only two channels between the window and the shell. */
export const callChannel = 'varsam:call';
export const eventChannel = 'varsam:event';
