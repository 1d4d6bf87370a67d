// A core that misbehaves on demand, to try the shell's side of the thread.
import { parentPort } from 'node:worker_threads';

parentPort?.on(
  'message',
  (message: { id?: number; name?: string; input?: unknown; stop?: true; avbryt?: number }) => {
    if (message.stop === true) {
      if (process.env['VARSAM_PROV_HANGER'] !== '1') parentPort?.close();
    } else if (message.avbryt !== undefined)
      parentPort?.postMessage({ id: message.avbryt, result: { ok: true, value: 'avbruten' } });
    else if (message.name === 'svara')
      parentPort?.postMessage({ id: message.id, result: { ok: true, value: message.input } });
    else if (message.name === 'kasta') throw new TypeError('Anna Andersson föll');
    else if (message.name === 'avsluta') process.exit(7);
    else if (message.name === 'framsteg')
      parentPort?.postMessage({
        event: 'progress',
        payload: { id: message.id, name: 'framsteg', del: 0.5, text: 'Halvvägs' },
      });
  },
);
