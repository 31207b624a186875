export const tools = ["list_events", "create_event"];
