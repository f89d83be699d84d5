/** Electron's fuses: parts of the binary that this app has no use for are switched off in the binary itself, and read back. */
import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** Every fuse there is: a new one of a later Electron is an error until somebody has decided about it. */
export const FUSES: Readonly<Record<FuseV1Options, boolean>> = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // WebAssembly runs the sentence encoder; without the trap handlers it is only slower.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** The fuses of a binary that are not as they must be, by name. */
export async function wrongFuses(electron: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(electron);
  return Object.entries(FUSES)
    .filter(
      ([fuse, on]) => wire[Number(fuse) as FuseV1Options] !== (on ? FuseState.ENABLE : FuseState.DISABLE),
    )
    .map(([fuse]) => FuseV1Options[Number(fuse)]!);
}

/** Throws when the binary has other fuses than we know, or does not read back as it was set. */
export async function setFuses(electron: string, { isMac }: { readonly isMac: boolean }): Promise<void> {
  await flipFuses(electron, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // A changed binary must be signed anew to start at all on Apple's processors; the real signature comes after.
    resetAdHocDarwinSignature: isMac,
    ...FUSES,
  });
  const wrong = await wrongFuses(electron);
  if (wrong.length > 0) throw new Error(`Fuses that did not take: ${wrong.join(', ')}.`);
}
