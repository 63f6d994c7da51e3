using Parley.Coding.Suggestions;
using Parley.Onnx;

namespace Parley.Cli;

/// <summary>What suggestions are made with, open.</summary>
internal sealed class SuggestionSenses : IDisposable
{
    private readonly SentenceModel _sentences;

    private SuggestionSenses(SentenceModel sentences) => (_sentences, Understanding) = (sentences, new Understanding(sentences.Encoder.Vector, WordStance.LogOdds));

    /// <summary>What texts mean by them.</summary>
    public Understanding Understanding { get; }

    /// <summary>Opens the model of sentences.</summary>
    /// <exception cref="ModelException">It cannot be opened.</exception>
    public static SuggestionSenses Open(CommandHost host) => new(SentenceModel.Open(host.Variable, AppContext.BaseDirectory));

    /// <inheritdoc/>
    public void Dispose() => _sentences.Dispose();
}
