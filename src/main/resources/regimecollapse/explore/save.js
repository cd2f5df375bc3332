export function Save() { return null; }
