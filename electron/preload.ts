/** Puts `window.audit` on the page: three functions, no logic. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS_IPC } from '../shared/ipc/contract.ts';
import type { AuditBridge } from '../shared/ipc/contract.ts';
import type { JobEvent } from '../shared/ipc/reply.ts';

const bridge: AuditBridge = {
  call: (method, args) => ipcRenderer.invoke(CHANNELS_IPC.call, method, args),
  droppedFiles: (files) =>
    ipcRenderer.invoke(
      CHANNELS_IPC.dropped,
      files.map((file) => webUtils.getPathForFile(file as File)),
    ),
  onJob: (listener) => {
    const forward = (_event: unknown, job: JobEvent): void => listener(job);
    ipcRenderer.on(CHANNELS_IPC.job, forward);
    return () => void ipcRenderer.off(CHANNELS_IPC.job, forward);
  },
};
contextBridge.exposeInMainWorld('audit', bridge);
