export const tools = ["add_task", "close_task"];
