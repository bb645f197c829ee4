/** React and others are twice as quick when they are told that nobody develops with them. Read before anything that reads them; whoever starts the server may say otherwise. */
process.env.NODE_ENV ??= "production";
