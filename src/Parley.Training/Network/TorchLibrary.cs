using System.Buffers.Binary;
using System.Text;

namespace Parley.Training.Network;

/// <summary>
/// Makes TorchSharp's native library load on systems with the C++ library of GCC 12 (Debian 12). TorchSharp 0.107 asks for GLIBCXX_3.4.32 because of one
/// marker symbol to which no relocation refers; marking that requirement weak in the copy beside the program lets the loader accept the file.
/// </summary>
internal static class TorchLibrary
{
    private const string Version = "GLIBCXX_3.4.32";
    private const uint VersionNeeds = 0x6ffffffe;
    private const ushort Weak = 2;

    /// <summary>Call before anything of TorchSharp is touched. Does nothing where the file is patched already or needs no patch.</summary>
    public static void Prepare()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "libLibTorchSharp.so");
        if (!File.Exists(path))
        {
            return;
        }

        var bytes = File.ReadAllBytes(path);
        if (MarkWeak(bytes))
        {
            File.WriteAllBytes(path + ".new", bytes);
            File.Move(path + ".new", path, overwrite: true);
        }
    }

    /// <summary>Walks the section headers of an ELF64 file to its version requirements; says whether it changed one.</summary>
    internal static bool MarkWeak(byte[] file)
    {
        var changed = false;
        var sections = Long(file, 0x28);
        var (size, count) = (Short(file, 0x3A), Short(file, 0x3C));
        for (var i = 0; i < count; i++)
        {
            var header = sections + (i * size);
            if (Int(file, header + 4) == VersionNeeds)
            {
                var strings = Long(file, sections + (Int(file, header + 0x28) * size) + 0x18);
                changed |= MarkWeak(file, Long(file, header + 0x18), (int)Int(file, header + 0x2C), strings);
            }
        }

        return changed;
    }

    private static bool MarkWeak(byte[] file, long need, int needs, long strings)
    {
        var changed = false;
        for (; needs > 0; needs--, need += Int(file, need + 12))
        {
            var version = need + Int(file, need + 8);
            for (var versions = (int)Short(file, need + 2); versions > 0; versions--, version += Int(file, version + 12))
            {
                var flags = Short(file, version + 4);
                if ((flags & Weak) == 0 && Name(file, strings + Int(file, version + 8)) == Version)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan((int)version + 4), (ushort)(flags | Weak));
                    changed = true;
                }
            }
        }

        return changed;
    }

    private static string Name(byte[] file, long at)
    {
        var rest = file.AsSpan((int)at);
        return Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)0)]);
    }

    private static long Long(byte[] file, long at) => BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan((int)at));

    private static uint Int(byte[] file, long at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)at));

    private static ushort Short(byte[] file, long at) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan((int)at));
}
