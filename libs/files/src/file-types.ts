/** What a file may be. Everything else is refused: drawings with scripts, pages, programs, archives. */
export const FILE_TYPES = {
  'image/jpeg': 'photo',
  'image/png': 'photo',
  'image/webp': 'photo',
  'application/pdf': 'document',
  'text/plain': 'document',
  'text/csv': 'document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'document',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'document',
  'application/vnd.oasis.opendocument.text': 'document',
  'application/vnd.oasis.opendocument.spreadsheet': 'document',
} as const;
export type FileType = keyof typeof FILE_TYPES;

export const isPhoto = (type: FileType): boolean => FILE_TYPES[type] === 'photo';
