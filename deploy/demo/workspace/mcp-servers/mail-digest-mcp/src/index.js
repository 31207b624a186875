export const tools = ["digest"];
