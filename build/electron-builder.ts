/** What electron-builder makes of the staged app. `npm run package` runs it once for each kind of processor. */
import type { AfterPackContext, Configuration } from 'electron-builder';
import { join } from 'node:path';
import { LICENCES } from './packaging/file-list.ts';
import { setFuses } from './packaging/fuses.ts';

/** The packed program itself, which carries the fuses. */
export function binaryOf(folder: string, platform: string, product: string, executable: string): string {
  if (platform === 'darwin') return join(folder, `${product}.app`);
  return join(folder, platform === 'win32' ? `${product}.exe` : executable);
}

async function afterPack({ appOutDir, electronPlatformName, packager }: AfterPackContext): Promise<void> {
  const { productFilename } = packager.appInfo;
  const binary = binaryOf(appOutDir, electronPlatformName, productFilename, EXECUTABLE);
  await setFuses(binary, { isMac: electronPlatformName === 'darwin' });
}

export const EXECUTABLE = 'soft-opt-in-audit';

/** `app` is the staged folder. */
export function packaging(app: string): Configuration {
  return {
    appId: 'net.soft-opt-in-audit.desktop',
    productName: 'Soft Opt-In Audit',
    copyright: 'MIT licence',
    directories: { app, output: 'release', buildResources: 'build/icons' },
    // The staged folder is exactly what ships, packages included; the database engine comes built for every processor.
    files: ['dist/**/*', 'node_modules/**/*', 'package.json'],
    disableDefaultIgnoredFiles: true,
    npmRebuild: false,
    asar: true,
    asarUnpack: ['**/*.node'],
    extraResources: [
      { from: 'build/sample/exports', to: 'sample' },
      { from: `dist/${LICENCES}`, to: 'LICENCES.txt' },
      { from: 'LICENSE', to: 'LICENCE.txt' },
    ],
    artifactName: '${name}-${version}-${os}-${arch}.${ext}',
    publish: null,
    fileAssociations: [
      {
        ext: 'soia',
        name: 'Soft opt-in audit',
        description: 'Soft opt-in audit',
        mimeType: 'application/x-soft-opt-in-audit',
        role: 'Editor',
        // Its icons are found by the ending: build/icons/soia.ico and soia.icns.
      },
    ],
    afterPack,
    win: {
      target: ['nsis', 'portable'],
      icon: 'build/icons/icon.ico',
      executableName: 'Soft Opt-In Audit',
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      // Audits are the user's own records: removing the program removes none of them.
      deleteAppDataOnUninstall: false,
      differentialPackage: false,
      artifactName: '${name}-${version}-setup-${arch}.${ext}',
    },
    portable: { artifactName: '${name}-${version}-portable-${arch}.${ext}' },
    mac: {
      target: ['dmg'],
      category: 'public.app-category.business',
      icon: 'build/icons/icon.icns',
      hardenedRuntime: true,
      gatekeeperAssess: false,
      darkModeSupport: true,
      entitlements: 'build/entitlements.mac.plist',
      entitlementsInherit: 'build/entitlements.mac.plist',
    },
    linux: {
      target: ['AppImage', 'deb'],
      category: 'Office',
      icon: 'build/icons/png',
      executableName: EXECUTABLE,
      synopsis: 'Audit of the soft opt-in for email and SMS marketing',
      maintainer: 'Soft Opt-In Audit contributors <contributors@soft-opt-in-audit.invalid>',
    },
  };
}
