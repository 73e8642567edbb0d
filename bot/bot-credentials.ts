/** How the bot proves to Teams who it is; without a password by the managed identity that bears the same id. */
export type BotCredentials = {
  readonly appId: string;
  readonly tenantId: string;
  readonly password: string | null;
};
