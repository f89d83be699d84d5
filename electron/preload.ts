/** Puts `window.audit` on the page: four functions, no logic. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS_IPC } from '../shared/ipc/contract.ts';
import type { AuditBridge } from '../shared/ipc/contract.ts';

function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const forward = (_event: unknown, value: T): void => listener(value);
  ipcRenderer.on(channel, forward);
  return () => void ipcRenderer.off(channel, forward);
}

const bridge: AuditBridge = {
  call: (method, args) => ipcRenderer.invoke(CHANNELS_IPC.call, method, args),
  droppedFiles: (files) =>
    ipcRenderer.invoke(
      CHANNELS_IPC.dropped,
      files.map((file) => webUtils.getPathForFile(file as File)),
    ),
  onJob: (listener) => listen(CHANNELS_IPC.job, listener),
  onCommand: (listener) => listen(CHANNELS_IPC.command, listener),
};
contextBridge.exposeInMainWorld('audit', bridge);
