/** The engine's version: part of every result, so that two results can be told apart. Raise it when findings change. */
export const ENGINE_VERSION = "0.1.0";
