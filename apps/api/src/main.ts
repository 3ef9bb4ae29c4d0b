import { newId } from '@siyana/kernel';
console.log(newId());
