using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Parley.FunctionalTests")]
