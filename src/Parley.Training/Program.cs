using Parley.Training;

return TrainCommand.Run(args);
