import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { useMe, useSession } from '../app/session';
import { Device, type DeviceState } from './device';

const DeviceContext = createContext<Device | undefined>(undefined);

/** The device's store, for as long as one member is logged in. */
export function DeviceProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { api, noteEnd } = useSession();
  const me = useMe();
  const device = useMemo(() => new Device(me, api, noteEnd), [me.member.id]);
  useEffect(() => device.useApi(api), [device, api]);
  useEffect(() => device.start(), [device]);
  return <DeviceContext value={device}>{children}</DeviceContext>;
}

export function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (!device) throw new Error('no DeviceProvider above');
  return device;
}

export function useDeviceState(): DeviceState {
  const device = useDevice();
  return useSyncExternalStore(device.subscribe, device.snapshot);
}
