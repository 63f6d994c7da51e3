using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Parley.FunctionalTests")]
[assembly: InternalsVisibleTo("Parley.ModelTests")]
