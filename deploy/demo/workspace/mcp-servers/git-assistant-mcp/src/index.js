export const tools = ["log", "blame"];
