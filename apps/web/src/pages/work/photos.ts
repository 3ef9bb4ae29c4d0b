import { newId } from '@siyana/api-client';
import type { Device } from '../../store/device';

const LONGEST_SIDE = 1_920;

/** Keeps a photo for sending, made smaller first: a phone's camera gives ten times what a report needs. Answers its id. */
export async function addPhoto(device: Device, workOrderId: string, file: File): Promise<string> {
  const id = newId();
  await device.addFile({ id, workOrderId, name: `photo-${id.slice(-6)}.jpg`, blob: await makeSmaller(file) });
  return id;
}

export async function makeSmaller(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return file;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  return smaller ?? file;
}
