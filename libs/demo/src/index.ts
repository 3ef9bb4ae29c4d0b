import type { INestApplicationContext } from '@nestjs/common';
export function seedDemo(_app: INestApplicationContext): Promise<boolean> {
  return Promise.resolve(false);
}
