export const tools = ["create_project"];
