using System.Runtime.InteropServices;
using Google.Protobuf;

namespace Parley.Training.Onnx;

/// <summary>An ONNX graph in the making: each call adds a node or a constant and answers the name of what it computes.</summary>
internal sealed class OnnxGraph(string name)
{
    private const int OperatorSet = 17;
    private const int FormatVersion = 8;
    private const string RuntimeDomain = "com.microsoft";

    private readonly GraphProto graph = new() { Name = name };
    private readonly List<ModelProto.Types.Property> properties = [];
    // What ONNX Runtime knows beyond the standard.
    private static readonly HashSet<string> RuntimeOperations = ["MultiHeadAttention", "MatMulIntegerToFloat"];

    private readonly HashSet<string> constants = [];

    /// <summary>A named input of integers; a negative length is one that differs from run to run.</summary>
    public string Input(string name, params long[] shape)
    {
        graph.Input.Add(Value(name, ElementKind.Int64, shape));
        return name;
    }

    /// <summary>Makes a node's result an output of the graph.</summary>
    public void Output(string name, string result, params long[] shape)
    {
        graph.Node.Last(node => node.Output.Contains(result)).Output[0] = name;
        graph.Output.Add(Value(name, ElementKind.Float, shape));
    }

    /// <summary>Adds a node with one result.</summary>
    public string Node(string operation, params string[] inputs) => Add(operation, inputs).Output[0];

    /// <summary>Adds a node with one result and an attribute or several.</summary>
    public string Node(string operation, string[] inputs, params AttributeProto[] attributes)
    {
        var node = Add(operation, inputs);
        node.Attribute.AddRange(attributes);
        return node.Output[0];
    }

    /// <summary>Adds a node with several results.</summary>
    public IReadOnlyList<string> Nodes(int results, string operation, params string[] inputs)
    {
        var node = Add(operation, inputs);
        node.Output.AddRange(Enumerable.Range(1, results - 1).Select(i => $"{node.Name}.{i}"));
        return node.Output;
    }

    /// <summary>A constant tensor. The same name may be asked for again and is stored once.</summary>
    public string Constant<T>(string name, T[] values, params long[] shape)
        where T : unmanaged
    {
        if (constants.Add(name))
        {
            var bytes = ByteString.CopyFrom(MemoryMarshal.AsBytes(values.AsSpan()));
            graph.Initializer.Add(new TensorProto { Name = name, DataType = KindOf<T>(), Dims = { shape }, RawData = bytes });
        }

        return name;
    }

    /// <summary>An attribute that is a whole number.</summary>
    public static AttributeProto Whole(string name, long value) => new() { Name = name, Type = AttributeProto.Types.Kind.Int, I = value };

    /// <summary>An attribute that is a list of whole numbers.</summary>
    public static AttributeProto Wholes(string name, params long[] values) => new() { Name = name, Type = AttributeProto.Types.Kind.Ints, Ints = { values } };

    /// <summary>An attribute that is a real number.</summary>
    public static AttributeProto Real(string name, float value) => new() { Name = name, Type = AttributeProto.Types.Kind.Float, F = value };

    /// <summary>Adds the conversion of a tensor to floats.</summary>
    public string ToFloat(string tensor) => Node("Cast", [tensor], Whole("to", (long)ElementKind.Float));

    /// <summary>Notes something about the model in the file.</summary>
    public void Note(string key, string value) => properties.Add(new() { Key = key, Value = value });

    /// <summary>Writes the model file.</summary>
    public void Save(Stream stream)
    {
        var model = new ModelProto { IrVersion = FormatVersion, ProducerName = "Parley", Graph = graph, MetadataProps = { properties } };
        model.OpsetImport.Add(new OperatorSetIdProto { Version = OperatorSet });
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = RuntimeDomain, Version = 1 });
        model.WriteTo(stream);
    }

    private NodeProto Add(string operation, string[] inputs)
    {
        var node = new NodeProto { OpType = operation, Name = $"{operation}_{graph.Node.Count}", Input = { inputs } };
        node.Domain = RuntimeOperations.Contains(operation) ? RuntimeDomain : "";
        node.Output.Add($"{node.Name}.result");
        graph.Node.Add(node);
        return node;
    }

    private static ValueInfoProto Value(string name, ElementKind kind, long[] shape)
    {
        var dimensions = new TensorShapeProto();
        dimensions.Dim.AddRange(shape.Select(length => length < 0
            ? new TensorShapeProto.Types.Dimension { DimParam = "pieces" }
            : new TensorShapeProto.Types.Dimension { DimValue = length }));
        return new() { Name = name, Type = new TypeProto { TensorType = new() { ElemType = kind, Shape = dimensions } } };
    }

    private static ElementKind KindOf<T>() => default(T) switch
    {
        float => ElementKind.Float,
        long => ElementKind.Int64,
        sbyte => ElementKind.Int8,
        byte => ElementKind.Uint8,
        _ => throw new NotSupportedException(typeof(T).Name),
    };
}
