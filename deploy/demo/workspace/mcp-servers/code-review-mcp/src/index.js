export const tools = ["review"];
