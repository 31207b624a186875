export const tools = ["search"];
