import { contextBridge, ipcRenderer } from 'electron';
import { windowEvents, type WindowApi, type WindowEvents } from '../shared/windowApi.ts';
import { callChannel, eventChannel } from './channels.ts';

const api: WindowApi = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  on: (event, listener) => {
    if (!windowEvents.includes(event)) throw new Error('Händelsen finns inte');
    const hear = (_: unknown, heard: string, payload: WindowEvents[typeof event]): void => {
      if (heard === event) listener(payload);
    };
    ipcRenderer.on(eventChannel, hear);
    return () => {
      ipcRenderer.off(eventChannel, hear);
    };
  },
};

contextBridge.exposeInMainWorld('api', api);
