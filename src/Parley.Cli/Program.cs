using Parley.Cli;

using var host = CommandHost.OfProcess();
return Invocation.Run(host, args, Verbs.For(host, args));
